#!/bin/sh
# Generated from topic catalogue and roles' rights by KafkaScript in the tests of schemas/; do not edit. The tenant is acme.
# Topics, rights and quotas by Kafka's own tools; may be run again. Users and schemas: ./cordon access --users, ./cordon topics --create.
# BOOTSTRAP=kafka:9093 CONFIG=admin.properties KAFKA=/opt/kafka/bin sh kafka.sh
set -eu
topic() {
    "$KAFKA/kafka-topics.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" --create --if-not-exists --topic "$@"
}
acl() {
    "$KAFKA/kafka-acls.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" "$@"
}
quota() {
    "$KAFKA/kafka-configs.sh" --bootstrap-server "$BOOTSTRAP" --command-config "$CONFIG" "$@"
}

topic cordon.events --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.slim --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.audit --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=2592000000 --config unclean.leader.election.enable=false
topic cordon.credentials --partitions 24 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.findings --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=2592000000 --config unclean.leader.election.enable=false
topic cordon.alerts --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=2592000000 --config unclean.leader.election.enable=false
topic cordon.intents --partitions 6 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=2592000000 --config unclean.leader.election.enable=false
topic cordon.population --partitions 6 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.requests --partitions 6 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=34560000000 --config unclean.leader.election.enable=false
topic cordon.answers --partitions 6 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.containment --partitions 6 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.gate --partitions 6 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=86400000 --config max.compaction.lag.ms=600000 --config max.message.bytes=262144 --config message.timestamp.type=LogAppendTime --config min.cleanable.dirty.ratio=0.1 --config min.insync.replicas=2 --config segment.ms=600000 --config unclean.leader.election.enable=false
topic cordon.commands --partitions 12 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.directives.session --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.directives.subject --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false
topic cordon.receipts --partitions 6 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=34560000000 --config unclean.leader.election.enable=false
topic cordon.actuator.journal --partitions 12 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.policy --partitions 1 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.baselines --partitions 1 --replication-factor 3 --config cleanup.policy=compact --config delete.retention.ms=604800000 --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config unclean.leader.election.enable=false
topic cordon.dead-letter --partitions 6 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=2592000000 --config unclean.leader.election.enable=false
topic cordon.journal --partitions 24 --replication-factor 3 --config cleanup.policy=delete --config max.message.bytes=1048576 --config message.timestamp.type=LogAppendTime --config min.insync.replicas=2 --config retention.ms=604800000 --config unclean.leader.election.enable=false

acl --add --allow-principal User:cordon-runtime-acme --operation Write --topic cordon.events
acl --add --allow-principal User:cordon-runtime-acme --operation Read --topic cordon.gate
acl --add --allow-principal User:cordon-runtime-acme --operation Read --topic cordon.baselines
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.events
acl --add --allow-principal User:cordon-detect --operation Read --operation Write --operation DescribeConfigs --topic cordon.slim
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.audit
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.credentials
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.findings
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.alerts
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.intents
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.population
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.gate
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.directives.session
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.directives.subject
acl --add --allow-principal User:cordon-detect --operation Read --operation DescribeConfigs --topic cordon.policy
acl --add --allow-principal User:cordon-detect --operation Read --operation Write --operation DescribeConfigs --topic cordon.baselines
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.dead-letter
acl --add --allow-principal User:cordon-detect --operation Write --operation DescribeConfigs --topic cordon.journal
acl --add --allow-principal User:cordon-detect --operation Read --operation Write --operation Create --operation DescribeConfigs --topic cordon-detect- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-detect --operation DescribeConfigs --cluster
acl --add --allow-principal User:cordon-detect --operation Describe --topic __transaction_state
acl --add --allow-principal User:cordon-detect --operation Describe --topic __consumer_offsets
acl --add --allow-principal User:cordon-detect --operation Read --group cordon-detect
acl --add --allow-principal User:cordon-detect --operation Write --transactional-id cordon-detect- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.alerts
acl --add --allow-principal User:cordon-containment --operation Read --operation DescribeConfigs --topic cordon.intents
acl --add --allow-principal User:cordon-containment --operation Read --operation DescribeConfigs --topic cordon.population
acl --add --allow-principal User:cordon-containment --operation Read --operation DescribeConfigs --topic cordon.requests
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.answers
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.containment
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.gate
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.commands
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.directives.session
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.directives.subject
acl --add --allow-principal User:cordon-containment --operation Read --operation DescribeConfigs --topic cordon.receipts
acl --add --allow-principal User:cordon-containment --operation Read --operation DescribeConfigs --topic cordon.policy
acl --add --allow-principal User:cordon-containment --operation Write --operation DescribeConfigs --topic cordon.dead-letter
acl --add --allow-principal User:cordon-containment --operation Read --operation Write --operation Create --operation DescribeConfigs --topic cordon-containment- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-containment --operation DescribeConfigs --cluster
acl --add --allow-principal User:cordon-containment --operation Describe --topic __transaction_state
acl --add --allow-principal User:cordon-containment --operation Describe --topic __consumer_offsets
acl --add --allow-principal User:cordon-containment --operation Read --group cordon-containment
acl --add --allow-principal User:cordon-containment --operation Write --transactional-id cordon-containment- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-actuator --operation Read --topic cordon.credentials
acl --add --allow-principal User:cordon-actuator --operation Write --topic cordon.population
acl --add --allow-principal User:cordon-actuator --operation Read --topic cordon.commands
acl --add --allow-principal User:cordon-actuator --operation Read --operation Write --topic cordon.receipts
acl --add --allow-principal User:cordon-actuator --operation Read --operation Write --topic cordon.actuator.journal
acl --add --allow-principal User:cordon-actuator --operation Read --topic cordon.policy
acl --add --allow-principal User:cordon-actuator --operation Write --topic cordon.dead-letter
acl --add --allow-principal User:cordon-actuator --operation DescribeConfigs --cluster
acl --add --allow-principal User:cordon-actuator --operation Describe --topic __transaction_state
acl --add --allow-principal User:cordon-actuator --operation Describe --topic __consumer_offsets
acl --add --allow-principal User:cordon-actuator --operation Read --group cordon-actuator
acl --add --allow-principal User:cordon-actuator --operation Write --transactional-id cordon-actuator- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-audit-source-acme --operation Read --operation Write --topic cordon.audit
acl --add --allow-principal User:cordon-audit-source-acme --operation Read --group cordon.audit.acme. --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-audit-source-acme --operation Write --transactional-id cordon.audit.acme. --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-credential-broker-acme --operation Write --topic cordon.credentials
acl --add --allow-principal User:cordon-credential-broker-acme --operation Read --topic cordon.containment
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.events
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.audit
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.findings
acl --add --allow-principal User:cordon-operator --operation Read --operation Write --topic cordon.requests
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.answers
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.containment
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.gate
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.commands
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.receipts
acl --add --allow-principal User:cordon-operator --operation Read --operation Write --topic cordon.policy
acl --add --allow-principal User:cordon-operator --operation Read --topic cordon.dead-letter
acl --add --allow-principal User:cordon-drill --operation Write --topic cordon.events
acl --add --allow-principal User:cordon-drill --operation Write --topic cordon.credentials
acl --add --allow-principal User:cordon-drill --operation Write --topic cordon.requests
acl --add --allow-principal User:cordon-drill --operation Read --topic cordon.answers
acl --add --allow-principal User:cordon-drill --operation Read --topic cordon.containment
acl --add --allow-principal User:cordon-drill --operation Read --topic cordon.gate
acl --add --allow-principal User:cordon-drill --operation Read --topic cordon.dead-letter
acl --add --allow-principal User:cordon-soc --operation Read --topic cordon.findings
acl --add --allow-principal User:cordon-soc --operation Read --topic cordon.alerts
acl --add --allow-principal User:cordon-soc --operation Read --topic cordon.containment
acl --add --allow-principal User:cordon-soc --operation Read --group cordon-soc --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.alerts
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.requests
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.containment
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.commands
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.receipts
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.policy
acl --add --allow-principal User:cordon-audit-log --operation Read --topic cordon.dead-letter
acl --add --allow-principal User:cordon-baselines --operation Read --operation Write --topic cordon.baselines
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.events
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.findings
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.intents
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.gate
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.baselines
acl --add --allow-principal User:cordon-reviewer --operation Read --topic cordon.journal
acl --add --allow-principal User:cordon-reviewer --operation Describe --group cordon-detect
acl --add --allow-principal User:cordon-lag --operation Describe --topic cordon.events
acl --add --allow-principal User:cordon-lag --operation Describe --group cordon-detect
acl --add --allow-principal User:cordon-inspector --operation Describe --operation DescribeConfigs --topic cordon. --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --operation DescribeConfigs --cluster
acl --add --allow-principal User:cordon-inspector --operation Describe --topic __transaction_state
acl --add --allow-principal User:cordon-inspector --operation Describe --topic __consumer_offsets
acl --add --allow-principal User:cordon-inspector --operation Describe --topic cordon-detect- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --topic cordon-containment- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --transactional-id cordon-detect- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --transactional-id cordon-containment- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --transactional-id cordon-actuator- --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-inspector --operation Describe --transactional-id cordon.audit.acme. --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-installer --operation Create --operation Describe --operation DescribeConfigs --topic cordon. --resource-pattern-type prefixed
acl --add --allow-principal User:cordon-installer --operation Alter --operation DescribeConfigs --operation AlterConfigs --cluster

quota --alter --entity-type users --entity-name cordon-runtime-acme --add-config consumer_byte_rate=16777216,producer_byte_rate=4194304,request_percentage=100
quota --alter --entity-type users --entity-name cordon-audit-source-acme --add-config consumer_byte_rate=4194304,producer_byte_rate=1048576,request_percentage=50
quota --alter --entity-type users --entity-name cordon-credential-broker-acme --add-config consumer_byte_rate=4194304,producer_byte_rate=1048576,request_percentage=50
quota --alter --entity-type users --entity-name cordon-soc --add-config consumer_byte_rate=16777216,producer_byte_rate=1048576,request_percentage=100
