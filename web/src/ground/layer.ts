/** What the map must know of the tiles of the ground. */

/** The name of the one layer in them. */
export const LAYER = "ground";
/** The last zoom with tiles of its own. Nearer by, they are drawn larger. */
export const FINEST = 4;
