import { render } from "preact";
import { Frame } from "./frame.tsx";
import { listen } from "./keys.ts";
import "./style.css";
import "./views.css";

listen();
render(<Frame />, document.getElementById("desk")!);
