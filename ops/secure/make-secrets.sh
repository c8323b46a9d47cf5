#!/usr/bin/env bash
# Makes what compose.secure.yml needs, in FOLDER: a certificate authority, certificates, passwords, a push token. Needs openssl.
# What is there stays, so that a second run only adds what is missing; remove a file to have it made anew.
#   make-secrets.sh FOLDER [DAYS]       certificates are valid for DAYS, 825 if not given
set -euo pipefail
folder=${1:?"usage: make-secrets.sh FOLDER [DAYS]"}
days=${2:-825}
umask 077
mkdir -p "$folder"/{passwords,publishers}
cd "$folder"

random() { openssl rand -base64 33 | tr '+/' '-_'; }
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256; }

if [ ! -s ca.key ]; then
  key >ca.key
  openssl req -x509 -new -key ca.key -subj "/CN=Entente CA" -days "$days" -out ca.pem \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign"
fi

certificate() { # NAME ALTERNATIVE-NAMES: the key, its certificate and the authority's in NAME.pem
  [ ! -s "$1.pem" ] || return 0
  local work; work=$(mktemp -d)
  key >"$work/key"
  openssl req -new -key "$work/key" -subj "/CN=$1" -out "$work/request"
  printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth,clientAuth\n' "$2" >"$work/extensions"
  openssl x509 -req -in "$work/request" -CA ca.pem -CAkey ca.key -CAcreateserial -days "$days" -extfile "$work/extensions" -out "$work/certificate" 2>/dev/null
  cat "$work/key" "$work/certificate" ca.pem >"$1.pem"
  rm -r "$work"
}
certificate kafka DNS:kafka,DNS:kafka-2,DNS:kafka-3,DNS:localhost,IP:127.0.0.1
certificate admin DNS:admin

trust() { # PREFIX: of the settings' names
  printf '%s\n' "$1ssl.truststore.type=PEM" "$1ssl.truststore.location=/run/secrets/ca.pem"
}
login() { # PREFIX PRINCIPAL
  printf '%s\n' "$1security.protocol=SASL_SSL" "$1sasl.mechanism=SCRAM-SHA-512" \
    "$1sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"$2\" password=\"$(cat "passwords/$2")\";"
  trust "$1"
}
for principal in producer streams registry dashboard reader editor; do
  [ -s passwords/$principal ] || random >passwords/$principal
done
for principal in producer streams reader editor; do
  login kafka. $principal >$principal.properties
done
# What a browser shows, and what the dashboard asks for.
[ -s dashboard.token ] || random >dashboard.token
{ login kafka. dashboard; echo "dashboard.token=$(cat dashboard.token)"; } >dashboard.properties
{ login apicurio.kafka.common. registry; echo "apicurio.kafkasql.consumer.group-prefix=registry-"; } >registry.properties
{ printf '%s\n' kafka.security.protocol=SSL kafka.ssl.keystore.type=PEM kafka.ssl.keystore.location=/run/secrets/admin.pem; trust kafka.; } >admin.properties

# Who may push, and for which providers; a file for each: docs/operations.md.
[ -s publishers/newsroom.properties ] || printf 'providers = *\ntoken = %s\n' "$(random)" >publishers/newsroom.properties

# Containers read them under users of their own; on this machine the folder itself keeps everybody else out.
chmod 755 passwords publishers
chmod 444 ./*.pem ./*.properties passwords/* publishers/*
chmod 400 ca.key
