type Props = {
  label: string;
  /** The key that does the same, as it is printed on it. */
  hint: string;
  look?: "primary" | "plain";
  isDisabled?: boolean;
  title?: string;
  onPress: () => void;
};

/** A button that shows its key; a screen reader is told of it as a key, not as a part of the name. */
export function KeyButton({ label, hint, look = "plain", isDisabled = false, title, onPress }: Props) {
  return (
    <button
      type="button"
      className="bt-button"
      data-look={look}
      disabled={isDisabled}
      aria-keyshortcuts={hint}
      title={title}
      onClick={onPress}
    >
      {label} <kbd aria-hidden="true">{hint}</kbd>
    </button>
  );
}
