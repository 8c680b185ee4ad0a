import { say } from "#app/components/words.ts";

/** Where someone lands who opens the app's own address: an embedded app is opened from the admin. */
export default function Login() {
  return (
    <main
      style={{
        maxWidth: "30rem",
        margin: "18vh auto",
        padding: "0 1.5rem",
        font: "16px/1.5 system-ui, sans-serif",
      }}
    >
      <img src="/logo.svg" alt="" width="56" height="56" />
      <h1 style={{ fontSize: "1.5rem" }}>{say("login.title")}</h1>
      <p>{say("login.text")}</p>
    </main>
  );
}
