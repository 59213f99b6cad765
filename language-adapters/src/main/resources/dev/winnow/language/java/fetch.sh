# Maven's resolver reads poms of Winnow's making as data: it has no plug-ins, no extensions, and no repository but Maven Central.
set --
if [ -s /run/winnow/ca.pem ]; then
  /opt/jdk/bin/java -cp /opt/resolver/winnow-resolver.jar TrustStore /run/winnow/ca.pem /tmp/trusted > /dev/null
  set -- -Djavax.net.ssl.trustStore=/tmp/trusted -Djavax.net.ssl.trustStorePassword=changeit
fi
/opt/jdk/bin/java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx512m "$@" -cp '/opt/resolver/*' \
  dev.winnow.fetch.Resolve "$build" . /opt/resolver/held.txt "$fetched"
