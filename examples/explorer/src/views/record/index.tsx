export default function View() {
  return <h1>record</h1>;
}
