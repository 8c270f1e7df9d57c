export const value = "value";
const answer = 42;
export default answer;
