# Java: the JDK that runs Winnow in /opt/jdk, test libraries in /opt/jars.
[ -x /run/winnow/jdk/bin/javac ] || { echo "the Java kit is made from a JDK: $JDK_HOME has no bin/javac" >&2; exit 1; }
mkdir -p /opt/jdk
# h: Linux distributions link configuration and certificates out of the JDK.
(cd /run/winnow/jdk && tar ch --ignore-failed-read --exclude=./lib/src.zip --exclude=./man --exclude=./jmods --exclude=./demo \
  --exclude=./include --exclude=./lib/security/cacerts . 2>/dev/null) | tar x -C /opt/jdk --no-same-owner
/opt/jdk/bin/java /run/winnow/recipe/TrustStore.java /etc/ssl/certs/ca-certificates.crt /opt/jdk/lib/security/cacerts
central=https://repo1.maven.org/maven2
fetch $central/org/junit/platform/junit-platform-console-standalone/1.14.4/junit-platform-console-standalone-1.14.4.jar \
  /opt/jars/junit-platform-console-standalone.jar 7c6968cbcaf4301c729f202b23b7d736c5d88be625fc7d27ad5d746146a8bc28
fetch $central/junit/junit/4.13.2/junit-4.13.2.jar /opt/jars/junit4.jar 8e495b634469d64fb8acfa3495a065cbacc8a0fff55ce1e31007be4c16dc57d3
fetch $central/org/hamcrest/hamcrest/3.0/hamcrest-3.0.jar /opt/jars/hamcrest.jar 5d66b6a4a680755cb6ed7cb104fa7835ef644667586ff0737adeb977c39ecdbc
fetch $central/org/assertj/assertj-core/3.27.7/assertj-core-3.27.7.jar /opt/jars/assertj-core.jar c4a445426c3c2861666863b842cc4ec7bbb1c4226fefd370b6d2fe83d6c4ff0f
fetch $central/net/bytebuddy/byte-buddy/1.18.3/byte-buddy-1.18.3.jar /opt/jars/byte-buddy.jar d78396e3c5bce3f2865c9186647481e5589d34cacc632484715b686108d17c66
# Maven's resolver, which gets what a task needs besides.
while read -r path sum; do fetch "$central/$path" "/opt/resolver/${path##*/}" "$sum" < /dev/null; done < /run/winnow/recipe/resolver.txt
/opt/jdk/bin/javac -proc:none -cp '/opt/resolver/*' -d /tmp/resolver /run/winnow/recipe/Resolve.java /run/winnow/recipe/Central.java \
  /run/winnow/recipe/Held.java /run/winnow/recipe/TrustStore.java
/opt/jdk/bin/jar --create --date=2023-11-14T22:13:20Z --file /opt/resolver/winnow-resolver.jar -C /tmp/resolver .
cp /run/winnow/recipe/held.txt /opt/resolver/
rm -rf /tmp/resolver
. /run/winnow/recipe/winnow.sh
