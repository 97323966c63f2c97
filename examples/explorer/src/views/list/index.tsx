export default function View() {
  return <h1>list</h1>;
}
