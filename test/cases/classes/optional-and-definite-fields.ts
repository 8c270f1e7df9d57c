class Config {
  name!: string;
  port?: number;
  host: string | undefined;
  tags: string[] = [];
  declare hint: string | undefined;
  load(name: string): void {
    this.name = name;
  }
}
const config = new Config();
console.log(config.port, config.host, "port" in config, "host" in config); // expect: undefined undefined true true
console.log(config); // expect: Config { name: undefined, port: undefined, host: undefined, tags: [] }
config.load("main");
config.port = 80;
console.log(config.name, config.port, config.tags.length); // expect: main 80 0
const other = new Config();
other.tags.push("x");
console.log(config.tags.length, other.tags.length); // expect: 0 1
console.log(Object.keys(config).join()); // expect: name,port,host,tags
