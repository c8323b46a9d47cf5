#!/usr/bin/env python3
"""Reads `docker inspect` of every container and fails where one may do more than it has to."""
import json, sys

problems = []
for container in json.load(sys.stdin):
    name, host, config = container["Name"].lstrip("/"), container["HostConfig"], container["Config"]
    expected = {
        "its root file system is writable": host["ReadonlyRootfs"],
        "it keeps capabilities": host["CapDrop"] == ["ALL"] and not host["CapAdd"],
        "it may gain privileges": "no-new-privileges:true" in (host["SecurityOpt"] or []),
        "it is privileged": not host["Privileged"],
        "it runs as root": config["User"].split(":")[0] not in ("", "0", "root"),
        "its memory has no limit": host["Memory"] > 0,
        "its log has no limit": "max-size" in host["LogConfig"]["Config"],
        "it can fork without limit": (host["PidsLimit"] or 0) > 0,
        "it listens beyond loopback": all(
            binding["HostIp"] == "127.0.0.1" for bindings in (host["PortBindings"] or {}).values() for binding in bindings),
        "a secret is in its environment": not any(
            word in variable.split("=")[0].lower() for variable in config["Env"] for word in ("password", "secret", "token")),
    }
    problems += [f"{name}: {problem}" for problem, holds in expected.items() if not holds]
    for mount in container["Mounts"]:
        if mount["Type"] == "volume" and len(mount["Name"]) == 64:
            problems.append(f"{name}: {mount['Destination']} is a volume without a name, which `down` loses")
if problems:
    sys.exit("\n".join(problems))
