class Job extends Promise<number> {} // error: TSF1606
const Made = class extends Promise<string> {}; // error: TSF1606
class Several extends AggregateError {}
console.log(Job.name, Made.name, new Several([]).errors);
