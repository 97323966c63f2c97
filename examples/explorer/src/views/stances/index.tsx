export default function View() {
  return <h1>stances</h1>;
}
