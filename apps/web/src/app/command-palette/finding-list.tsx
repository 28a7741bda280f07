import classes from './finding-list.module.css';
import type { Finding, FindingGroup } from './use-findings';

interface FindingListProps {
  groups: readonly FindingGroup[];
  /** Options are called `<id>-0`, `<id>-1`… */
  id: string;
  label: string;
  at: number;
  onRun: (finding: Finding) => void;
}

/** What was found, by what it is. The field keeps the focus; a click does what Enter does. */
export function FindingList({ groups, id, label, at, onRun }: FindingListProps) {
  let index = -1;
  return (
    <div id={id} role="listbox" aria-label={label} className={classes.list}>
      {groups
        .filter(({ findings }) => findings.length > 0)
        .map(({ title, findings }) => (
          <div key={title} role="group" aria-label={title}>
            <div className={classes.group} aria-hidden>
              {title}
            </div>
            {findings.map((finding) => {
              index += 1;
              return (
                <div
                  key={finding.key}
                  id={`${id}-${index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  aria-disabled={finding.disabled}
                  className={classes.option}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onRun(finding)}
                >
                  <span className={classes.label}>{finding.label}</span>
                  <span className={classes.hint}>{finding.hint}</span>
                </div>
              );
            })}
          </div>
        ))}
    </div>
  );
}
