"use client";

import { init, version } from "vanthu";
import { init as initEdxml, version as edxml } from "vanthu/edxml";
import { useEffect } from "react";

export function Client({ server }) {
  useEffect(() => {
    const started = Promise.all([init(), initEdxml()]).then(() => version() === edxml() && version());
    const seen = started.catch((error) => error.message);
    seen.then((page) => Object.assign(window, { result: { page, server } }));
  }, [server]);
  return server;
}
