/** The address of the file that `tiles.ts` makes as the pages are built. */
declare module "virtual:ground" {
  const url: string;
  export default url;
}
