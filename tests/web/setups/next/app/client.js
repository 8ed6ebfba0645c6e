"use client";

import { init, version } from "vanthu";
import { useEffect } from "react";

export function Client({ server }) {
  useEffect(() => {
    const seen = init().then(version).catch((error) => error.message);
    seen.then((page) => Object.assign(window, { result: { page, server } }));
  }, [server]);
  return server;
}
