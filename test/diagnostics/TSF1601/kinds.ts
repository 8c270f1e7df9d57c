async function load(): Promise<number> { // error: TSF1601
  return await later();
}

const later = async (): Promise<number> => 1; // error: TSF1601

class Client {
  async get(): Promise<number> { // error: TSF1601
    for await (const x of [later()]) console.log(x);
    return load();
  }
}

console.log(new Client().get());
