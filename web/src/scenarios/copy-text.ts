/** Copies what a line holds; where the browser does not let us, it is selected, to be copied by hand, and that is false. */
export async function copyText(line: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(line.value);
    return true;
  } catch {
    line.focus();
    line.select();
    return false;
  }
}
