export default function View() {
  return <h1>members</h1>;
}
