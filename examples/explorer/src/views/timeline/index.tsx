export default function View() {
  return <h1>timeline</h1>;
}
