# The secure overlay: everybody may do what his work needs, and nothing else.
say "secure"
down
export COMPOSE_FILE=docker-compose.yml:compose.secure.yml
ops/secure/make-secrets.sh "$SECRETS_DIR"
up
hardened
checked "the secured stack comes up, hardened"

as() { # PRINCIPAL COMMAND...: from outside
  local principal=$1; shift
  timeout 60 ./entente "$@" --config "$SECRETS_DIR/$principal.properties" --set "kafka.ssl.truststore.location=$SECRETS_DIR/ca.pem" >target/secure.txt 2>&1
}
# Who may not even see a topic is told that it does not exist.
may_not() {
  ! as "$@" || { cat target/secure.txt >&2; fail "it is not denied to $*"; }
  grep -qiE 'authoriz|denied|does not exist' target/secure.txt || { cat target/secure.txt >&2; fail "to $* something else than a denial was said"; }
}
stories=http://localhost:$PRODUCER_PORT/stories pair=http://localhost:$DASHBOARD_PORT/api/relations/BRA-IND
push=(-H 'Content-Type: text/plain' --data-binary @seeds/04-brazil-talks-held.txt)
answers 401 "$stories" "${push[@]}" || fail "a push without a token is not refused with 401"
answers 202 "$stories" "${push[@]}" -H "Authorization: Bearer $(sed -n 's/^token = //p' "$SECRETS_DIR/publishers/newsroom.properties")" ||
  { cat target/answer.json >&2; fail "a push with its token is not taken"; }
await 60 "the pair of the story" answers 200 "$pair" -H "Authorization: Bearer $(cat "$SECRETS_DIR/dashboard.token")"
answers 401 "$pair" || fail "the dashboard answers without its token"
as reader tail diplomacy.relations --from earliest --no-follow || { cat target/secure.txt >&2; fail "a reader may not read"; }
grep -q BRA-IND target/secure.txt || { cat target/secure.txt >&2; fail "a reader does not see the pair of the story"; }
checked "with its token a story goes the whole way, without one it is refused"

may_not reader tail wire.stories --from earliest --no-follow
may_not reader run producer seeds/04-brazil-talks-held.txt
may_not dashboard tail wire.rejected --from earliest --no-follow
may_not producer tail diplomacy.meetings --from earliest --no-follow
may_not streams run producer seeds/04-brazil-talks-held.txt
checked "principals are denied what is not theirs"
if timeout 60 ./entente topics plan >target/secure.txt 2>&1; then fail "a client without TLS is let in"; fi
checked "a client without TLS is not let in"
down
