// The page of a result.

export function report({ date, command, machine, versions, heap, scale, attacks }) {
  const lines = [
    `# Hostile clients, ${date.slice(0, 10)}`,
    "",
    `\`${command}\` · ${machine.cores} cores (${machine.model}), ${machine.memoryGibibytes} GiB · Yearbook ${versions.yearbook}, heap ${heap}, on Java ` +
      `${versions.java} · PostgreSQL ${versions.postgresql} · Node ${versions.node}`,
    "",
    ...(scale < 1 ? [`Only ${scale} of the usual counts and times: this shows that the attacks run, not what the server holds.`, ""] : []),
    "| attack | held | sign of life, 99 % and worst | known question | newcomer after | resident at most | heap after collection | backends' private memory |",
    "|---|---|---|---|---|---|---|---|",
    ...Object.entries(attacks).map(([name, attack]) => row(name, attack)),
    ...Object.entries(attacks).flatMap(([name, attack]) => section(name, attack)),
  ];
  return `${lines.join("\n")}\n`;
}

function row(name, { held, checks, honest, most, before, after }) {
  if (!honest) {
    return `| ${name} | **no** | | | | | | |`;
  }
  const figures = after?.heapBytes ? after : null;
  return (
    `| ${name} | ${held ? "yes" : "**no**"} | ${latencies(honest.live)} | ${latencies(honest.question)} | ` +
    `${checks.find(({ what }) => what.startsWith("ms until"))?.figure ?? "never"} ms | ${mebibytes(most.residentBytes)} | ` +
    `${mebibytes(before.heapBytes)} → ${figures ? mebibytes(figures.heapBytes) : "?"} | ` +
    `${mebibytes(before.backendBytes)} → ${figures ? mebibytes(figures.backendBytes) : "?"}, at most ${mebibytes(most.backendBytes)} |`
  );
}

function section(name, { title, checks, figures }) {
  return [
    "",
    `## ${name}`,
    "",
    `${title}.`,
    "",
    ...checks.map((check) => `- ${told(check)}`),
    ...(figures ? ["", "```json", JSON.stringify(figures, (_, value) => rounded(value)), "```"] : []),
  ];
}

/** A check and how it went, on one line. */
export function told({ what, figure, most, held }) {
  return `${held ? "held" : "**not held**"}: ${what}${most === undefined ? "" : `: ${rounded(figure)}, at most ${most}`}`;
}

function latencies({ p99Millis, worstMillis }) {
  return `${rounded(p99Millis)} and ${rounded(worstMillis)} ms`;
}

function mebibytes(bytes) {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function rounded(number) {
  return typeof number === "number" ? Number(number.toFixed(2)) : number;
}
