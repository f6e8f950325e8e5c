#!/usr/bin/env python3
"""Reads what process-mining tools read of the ledger's files, and checks it against the canonical file.

    mining.py <directory> [--pm4py]

The directory holds ledger.jsonl, ledger.ocel.json and ledger.xes of the same entries (ops/audit/mining.sh
fetches them). Nothing but Python's own library is used; with --pm4py both files are also read by pm4py, where
somebody installed it. Prints a table; exits 1 where any count differs.
"""
import collections
import json
import pathlib
import sys
import xml.etree.ElementTree as xml

XES = "{http://www.xes-standard.org/}"
SUBJECTS = {"TASK": "task", "PLAN_CHECK": "plan-check", "CHALLENGE": "challenge"}


def variants(courses):
    """How many ways things went: the different sequences of actions."""
    return len({tuple(course) for course in courses if course})


def canonical(path):
    """Our own counts, from the ids as they are."""
    events, objects, became = [], set(), {}
    for line in path.open(encoding="utf-8"):
        event = json.loads(line)["event"]
        events.append(event)
        for kind in ("case", "contact", "family", "person"):
            if kind + "Id" in event:
                objects.add((kind, event[kind + "Id"]))
        subject = event["subject"]
        if subject["kind"] in SUBJECTS:
            objects.add((SUBJECTS[subject["kind"]], subject["id"]))
        objects.add(("actor", event["actor"]))
        if event["action"] == "CASE_OPENED" and "contactId" in event:
            became.setdefault(event["contactId"], event["caseId"])
    courses, done = collections.defaultdict(list), collections.defaultdict(list)
    for event in events:
        contact = event.get("contactId")
        course = (event.get("caseId") or became.get(contact) or contact or event.get("familyId")
                  or event.get("personId") or event["subject"]["id"])
        courses[course].append(event["action"])
        if event["outcome"] == "DONE":
            done[course].append(event["action"])
    return {"events": len(events), "types of event": len({event["action"] for event in events}),
            "objects": len(objects), "objects by type": dict(sorted(collections.Counter(kind for kind, _ in objects).items())),
            "courses": len(courses), "variants": variants(courses.values()),
            "variants of what was done": variants(done.values())}


def ocel(path):
    log = json.loads(path.read_text(encoding="utf-8"))
    known = {one["id"] for one in log["objects"]}
    lost = [one for event in log["events"] for one in event["relationships"] if one["objectId"] not in known]
    if lost:
        sys.exit(f"{len(lost)} relationships lead nowhere")
    return {"events": len(log["events"]), "types of event": len(log["eventTypes"]), "objects": len(known),
            "objects by type": dict(sorted(collections.Counter(one["type"] for one in log["objects"]).items()))}


def xes(path):
    events, types, courses, done = 0, set(), [], []
    for _, trace in xml.iterparse(path):
        if trace.tag != XES + "trace":
            continue
        course = [{one.get("key"): one.get("value") for one in event} for event in trace.iter(XES + "event")]
        events += len(course)
        types.update(event["concept:name"] for event in course)
        courses.append([event["concept:name"] for event in course])
        done.append([event["concept:name"] for event in course if event["early-help:outcome"] == "DONE"])
        trace.clear()
    return {"events": events, "types of event": len(types), "courses": len(courses), "variants": variants(courses),
            "variants of what was done": variants(done)}


def by_pm4py(directory):
    import pm4py
    log = pm4py.read_ocel2_json(str(directory / "ledger.ocel.json"))
    yield "pm4py, OCEL", {"events": len(log.events), "types of event": log.events["ocel:activity"].nunique(),
                          "objects": len(log.objects),
                          "objects by type": dict(sorted(log.objects["ocel:type"].value_counts().items()))}
    table = pm4py.read_xes(str(directory / "ledger.xes"))
    found = {"events": len(table), "types of event": table["concept:name"].nunique(),
             "courses": table["case:concept:name"].nunique()}
    # pm4py sorts a course by time and drops none; the order of entries of one moment is the file's.
    table = table.sort_values(["case:concept:name"], kind="stable")
    found["variants"] = variants(table.groupby("case:concept:name", sort=False)["concept:name"].apply(list))
    yield "pm4py, XES", found


def main():
    directory = pathlib.Path(sys.argv[1])
    ours = canonical(directory / "ledger.jsonl")
    read = [("OCEL", ocel(directory / "ledger.ocel.json")), ("XES", xes(directory / "ledger.xes"))]
    if "--pm4py" in sys.argv:
        read.extend(by_pm4py(directory))
    wrong = 0
    print("| what | ours | " + " | ".join(name for name, _ in read) + " |\n|---|---|" + "---|" * len(read))
    for what, count in ours.items():
        cells = [found.get(what, "") for _, found in read]
        wrong += sum(1 for cell in cells if cell != "" and cell != count)
        print(f"| {what} | {count} | " + " | ".join(str(cell) for cell in cells) + " |")
    sys.exit(f"{wrong} counts differ" if wrong else 0)


if __name__ == "__main__":
    main()
