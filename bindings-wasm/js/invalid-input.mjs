// A fault of an input, whichever of the two rules it was given to.

/** An input that could not be taken. */
export class InvalidInput extends Error {
  constructor(input, locale = "vi", message = faultSentences(input.faults, locale)) {
    super(message);
    this.name = "InvalidInput";
    this.faults = input.faults;
  }

  describe(locale = "vi") {
    return faultSentences(this.faults, locale);
  }

  toJSON() {
    const { name, message, faults } = this;
    return { name, message, faults };
  }
}

const faultSentences = (faults, locale) => faults.map((fault) => fault.message[locale]).join("\n");
