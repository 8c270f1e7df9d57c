for await (const x of [1, 2]) console.log(x); // error: TSF1604

export {};
