type Props = { isOn: boolean; label: string; isDisabled?: boolean; onChange: (isOn: boolean) => void };

/** Polaris has no switch; this is the admin's own, and a keyboard and a screen reader know it as one. */
export function Switch({ isOn, label, isDisabled = false, onChange }: Props) {
  return (
    <button
      type="button"
      role="switch"
      className="bt-switch"
      aria-checked={isOn}
      aria-label={label}
      disabled={isDisabled}
      onClick={() => onChange(!isOn)}
    />
  );
}
