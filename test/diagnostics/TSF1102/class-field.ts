class Cache {
  entries: Map<string, string> | undefined = new Map();

  clear(): void {
    delete this.entries; // error: TSF1102
  }
}

new Cache().clear();
