interface Account {
  name: string;
  note?: string;
}

const a: Account = { name: "x", note: "y" };
delete a.name; // error: TSF1102
delete a["name"]; // error: TSF1102
delete a.note;

const counts: Record<string, number> = { a: 1 };
delete counts["a"];
delete counts.b;
