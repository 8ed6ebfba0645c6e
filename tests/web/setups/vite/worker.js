import { init, version } from "vanthu";
import { init as initEdxml, version as edxml } from "vanthu/edxml";

const started = () => Promise.all([init(), initEdxml()]).then(() => version() === edxml() && version());

self.onmessage = () => started().catch((error) => error.message).then((it) => postMessage(it));
