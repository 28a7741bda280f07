export function describeTopology(): string {
  return '';
}
