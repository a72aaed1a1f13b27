package io.cordon.extract.tool;

import io.cordon.extract.Act;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which acts a well-known command does, by its shape. */
final class CommandActs {

    private record Shape(Act act, CommandPattern pattern) {}

    private static final String ANY = "*";
    private static final Map<String, List<Shape>> BY_PROGRAM = byProgram();
    private static final List<Shape> ANYWHERE = BY_PROGRAM.getOrDefault(ANY, List.of());

    private CommandActs() {}

    /** Adds what the command does. */
    static void addTo(Set<Act> acts, String program, List<String> arguments) {
        add(acts, BY_PROGRAM.getOrDefault(program, List.of()), program, arguments);
        add(acts, ANYWHERE, program, arguments);
    }

    private static void add(Set<Act> acts, List<Shape> shapes, String program, List<String> arguments) {
        for (Shape shape : shapes) {
            if (!acts.contains(shape.act()) && shape.pattern().matches(program, arguments)) {
                acts.add(shape.act());
            }
        }
    }

    private static Map<String, List<Shape>> byProgram() {
        Map<String, List<Shape>> shapes = new HashMap<>();
        texts().forEach((act, text) -> text.lines().forEach(line -> {
            String program = line.split(" ")[0];
            for (String name : program.split("\\|")) {
                CommandPattern.list(name + line.substring(program.length()))
                        .forEach(pattern -> shapes.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(new Shape(act, pattern)));
            }
        }));
        return Map.copyOf(shapes);
    }

    private static Map<Act, String> texts() {
        Map<Act, String> texts = new EnumMap<>(Act.class);
        texts.put(Act.DISCOVER_PRIVILEGES, """
                sudo -l|-ll|--list
                aws iam list-*|get-*|simulate-*
                gcloud get-iam-policy|list-grantable-roles
                gcloud iam list|describe
                az role list
                az ad list|show|list-*
                kubectl|oc auth can-i|whoami
                kubectl|oc get|describe role*|clusterrole*
                vault policy|capabilities list|read|-*
                getcap -r
                find -perm
                net localgroup|group
                """);
        texts.put(Act.ELEVATE, """
                su|doas|pkexec|runas|nsenter|visudo|setcap
                aws sts assume-role*|get-federation-token
                aws iam attach-*|put-*-policy|add-*|create-access-key|create-login-profile|create-policy*|set-default-*|update-assume-*
                gcloud add-iam-policy-binding|set-iam-policy|--impersonate-service-account*
                az role create
                kubectl|oc create|patch|edit role*|clusterrole*
                kubectl|oc --as|--as=*|--as-group*
                oc adm add-*
                chmod u+s|g+s|+s|4???|6???
                usermod|gpasswd -aG|-a|-G
                docker|podman run --privileged|--pid=host
                """);
        texts.put(Act.READ_IDENTITY, """
                gcloud auth print-*
                az account get-access-token
                aws configure export-credentials
                aws sts get-session-token
                kubectl|oc create token
                """);
        texts.put(Act.RUN_ELSEWHERE, """
                kubectl|oc exec|debug|attach|run|rsh
                docker|podman|nerdctl|crictl|lxc exec
                docker|podman -H|--host|--host=*
                ctr task exec
                ssh|ansible|ansible-playbook|psexec|winrs|pssh|pdsh
                aws ssm send-command|start-session
                aws ecs execute-command
                aws lambda invoke
                gcloud compute ssh
                az vm|vmss|container run-command|exec
                """);
        texts.put(Act.ASK_CONTROL_PLANE, """
                aws|gcloud|az|kubectl|oc|helm|terraform|doctl|oci|aliyun|eksctl
                curl|wget|http|https *kubernetes.default*|*management.azure.com*|*.amazonaws.com*|*compute.googleapis.com*
                """);
        texts.put(Act.FETCH_FILE, """
                curl -o*|-?*o|-O|-?*O|--output*|--remote-name*|>
                wget -O|-P|--output-document*|http*|ftp*
                aws s3 cp|sync s3://*
                gsutil cp gs://*
                certutil -urlcache
                iwr|invoke-webrequest -OutFile|-outfile
                """);
        texts.put(Act.ENCODE, """
                openssl enc|base64|smime
                xxd -p*|-ps
                uuencode *
                gpg -c|--symmetric|-e|--encrypt
                zip|7z -P*|-e|-p*|--encrypt
                """);
        texts.put(Act.COLLECT, """
                tar -c*|c*|-z*c*|--create
                zip -r*|--recurse-paths
                7z a
                pg_dump|pg_dumpall|mysqldump|mongodump
                sqlite3 .dump*
                redis-cli --rdb
                git bundle create
                """);
        texts.put(Act.LOWER_GUARD, """
                setenforce 0|permissive|Permissive
                ufw disable
                iptables -F|--flush
                nft flush
                auditctl -e|-D
                systemctl|service stop|disable|mask auditd*|falco*|osqueryd*|apparmor*|firewalld*|rsyslog*|clamav*
                service auditd|falco|osqueryd|apparmor|firewalld|rsyslog stop
                unset HISTFILE
                history -c
                aws cloudtrail stop-logging|delete-trail
                aws guardduty delete-detector|update-detector
                kubectl|oc delete networkpolic*|validatingwebhook*|mutatingwebhook*
                * --dangerously-*
                """);
        return texts;
    }
}
