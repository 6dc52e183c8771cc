### A person's own PIN on a shared machine.

kioskpin-title = Your PIN
kioskpin-subtitle = It opens your diary on this machine.
kioskpin-about = Change it when somebody may have seen it. Your entries stay as they are.
kioskpin-change = Change my PIN
kioskpin-now = Type the PIN you have now
kioskpin-wrong = That is not your PIN. Try again.
kioskpin-changed = Your PIN is changed
kioskpin-changed-about = From now on only the new PIN opens your diary here.
