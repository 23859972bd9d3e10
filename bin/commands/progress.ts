/** A line on a terminal that says how far it is; nothing where standard error is no terminal. */
export function progress(what: string): { step(): void; set(count: number, total?: number): void; done(): void } {
  let count = 0;
  let all = '';
  const show = () => process.stderr.write(`\r\u001b[K${count}${all} ${what} `);
  const timer = process.stderr.isTTY ? setInterval(show, 500) : undefined;
  return {
    step: () => {
      count++;
    },
    set: (now, total) => {
      count = now;
      all = total === undefined ? '' : ` of ${total}`;
    },
    done: () => {
      if (!timer) return;
      clearInterval(timer);
      show();
      process.stderr.write('\n');
    },
  };
}
