import { init, version } from "vanthu";
import { init as initEdxml, version as edxml } from "vanthu/edxml";
import { Client } from "./client";

// Asked by each request, not once by the build.
export const dynamic = "force-dynamic";

export default async function Page() {
  const started = Promise.all([init(), initEdxml()]).then(() => version() === edxml() && version());
  const server = await started.catch((error) => error.message);
  return <Client server={server} />;
}
