const MOST_CHARACTERS = 8_000_000;

/** What Apollo asks of a store of persisted documents; its keys are hashes behind a prefix. */
export interface DocumentStore {
  get(key: string): Promise<string | undefined>;
  set(key: string, document: string): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Keeps the documents used last, in so much memory and no more. */
export class DocumentCache implements DocumentStore {
  readonly #documents = new Map<string, string>();
  #characters = 0;

  async get(key: string): Promise<string | undefined> {
    const document = this.#documents.get(key);
    if (document === undefined) return undefined;
    // A Map keeps the order of insertion: what is used goes to the end, and what is first is dropped first.
    this.#documents.delete(key);
    this.#documents.set(key, document);
    return document;
  }

  async set(key: string, document: string): Promise<void> {
    this.#drop(key);
    this.#documents.set(key, document);
    this.#characters += document.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= MOST_CHARACTERS) return;
      this.#drop(oldest);
    }
  }

  async delete(key: string): Promise<void> {
    this.#drop(key);
  }

  #drop(key: string): void {
    this.#characters -= this.#documents.get(key)?.length ?? 0;
    this.#documents.delete(key);
  }
}
