customElements.define("hotel-card", class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: "open" }).innerHTML = '<b part="name">Seaside</b><slot></slot>';
  }
});
const tool = document.createElement("iframe");
tool.hidden = true;
document.body.append(tool);
let inner = document.getElementById("deep");
for (let depth = 0; depth < 30; depth++) {
  inner = inner.appendChild(document.createElement("div"));
}
inner.textContent = "deep down";
const rooms = document.getElementById("rooms");
for (let room = 1; room < 40; room++) {
  rooms.insertAdjacentHTML("beforeend", `<tr data-room="${room}"><td>Room ${room}</td><td class="text-end">${room * 10}</td></tr>`);
}
document.getElementById("go").addEventListener("click", () => {
  document.getElementById("banner").setAttribute("style", "padding:.50em;width:calc(1px + 100px);background:RED;transform:rotate(0.0deg)");
  document.querySelector("nav").insertAdjacentHTML("beforeend", '<a href="http://other.test?q=a b">Other</a>');
  document.querySelector("details").open = true;
  rooms.prepend(rooms.lastElementChild);
  rooms.children[5].remove();
  document.getElementById("scroller").scrollTop = 60;
  document.getElementById("out").textContent = "Shown";
});
