import { init, version } from "vanthu";
import { init as initEdxml, version as edxml } from "vanthu/edxml";
import { version as slim } from "vanthu/slim";

/** The version that a started package tells, or what was in the way. */
async function page() {
  try {
    await init();
    await initEdxml();
    return version() === slim() && version() === edxml() && version();
  } catch (error) {
    return error.message;
  }
}

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.onmessage = async ({ data }) => {
  window.result = { page: await page(), worker: data };
};
worker.postMessage("start");
