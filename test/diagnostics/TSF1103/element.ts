const list = [1, 2, 3];
delete list[0]; // error: TSF1103

function drop(map: Record<string, string[]>): void {
  delete map["a"]?.[1]; // error: TSF1103
  delete map["a"];
}

drop({});
