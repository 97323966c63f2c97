export default function View() {
  return <h1>network</h1>;
}
