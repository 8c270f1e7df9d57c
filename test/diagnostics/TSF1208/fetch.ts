const page = fetch("https://example.org"); // error: TSF1208
console.log(page, new WebSocket("wss://example.org")); // error: TSF1208
