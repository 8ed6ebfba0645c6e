import { init, version } from "vanthu";

self.onmessage = () => init().then(version).catch((error) => error.message).then((it) => postMessage(it));
