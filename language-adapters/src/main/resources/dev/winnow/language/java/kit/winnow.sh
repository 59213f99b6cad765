# Winnow's own classes in /opt/winnow, and what the JVM learns of them once (AOT caches: about half of a short run is starting).
mkdir -p /opt/winnow /tmp/classes
jars=$(ls /opt/jars/*.jar | tr '\n' ':')
/opt/jdk/bin/javac -proc:none -cp "$jars" -d /tmp/classes /run/winnow/recipe/Channel.java \
  /run/winnow/recipe/Build.java /run/winnow/recipe/Load.java /run/winnow/recipe/Mains.java /run/winnow/recipe/Elements.java /run/winnow/recipe/Tests.java /run/winnow/recipe/Reporter.java \
  /run/winnow/recipe/Sample.java
/opt/jdk/bin/jar --create --date=2023-11-14T22:13:20Z --file /opt/winnow/winnow-java.jar -C /tmp/classes .
# A cache holds the times of what it was made from: those that kit.sh gives at its end.
touch -d @1700000000 /opt/winnow/*.jar /opt/jars/*.jar /opt/jdk/lib/modules
learn() { # NAME CLASSPATH ARGUMENT...
  name=$1; path=$2; shift 2
  /opt/jdk/bin/java -XX:AOTCacheOutput=/opt/winnow/$name.aot -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -ea \
    -Dwinnow.training=yes -cp "$path" "$@" 3>/tmp/channel >/tmp/log 2>&1 || { cat /tmp/log; exit 1; }
}
learn build /opt/winnow/winnow-java.jar dev.winnow.inside.Build /tmp/sample.jar -cp "$jars" -- /run/winnow/recipe/Sample.java
printf 'engine\tjunit-jupiter\nfirst\tdev.winnow.inside.Sample\nclass\tdev.winnow.inside.Sample\n' >/tmp/list
learn tests "/opt/winnow/winnow-java.jar:${jars%:}" dev.winnow.inside.Tests strict /tmp/list
learn mains /opt/winnow/winnow-java.jar dev.winnow.inside.Mains dev.winnow.inside.Sample '' 0
rm -rf /tmp/classes /tmp/sample.jar /tmp/list /tmp/log /tmp/channel
