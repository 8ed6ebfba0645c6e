import { init, version } from "vanthu";
import { Client } from "./client";

// Asked by each request, not once by the build.
export const dynamic = "force-dynamic";

export default async function Page() {
  const server = await init().then(version).catch((error) => error.message);
  return <Client server={server} />;
}
