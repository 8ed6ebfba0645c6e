// What the README shows must run as it stands.

export const checks = {
  "the quickstart runs": async ({ loadExample }) => {
    await loadExample("quickstart.mjs");
  },

  "the page shows which buttons are allowed": async () => {
    if (typeof window === "undefined") return;
    const frame = window.document.createElement("iframe");
    frame.src = "/examples/web/index.html";
    window.document.body.append(frame);
    const { promise, resolve } = Promise.withResolvers();
    const timer = setInterval(() => frame.contentWindow.ready && resolve(), 20);
    await promise;
    clearInterval(timer);
    const buttons = [...frame.contentDocument.querySelectorAll("button")];
    const enabled = () => buttons.filter(({ disabled }) => !disabled).map((b) => b.textContent);
    if (enabled().join() !== "receive") throw new Error(`enabled: ${enabled()}`);
    buttons.find((button) => button.textContent === "receive").click();
    const answer = frame.contentDocument.getElementById("answer").textContent;
    if (!answer.includes('"phase": "received"')) throw new Error(answer);
  },
};
