# Runs a command where one is given, then writes all that lies below a folder to descriptor 3: path, kind and content, each a
# length and bytes, as the supervisor's frames have them. Caches of tools are left out.
use strict;
use warnings;
my ($folder, $from, @command) = @ARGV;
open(my $channel, '>&=', 3) or die "no channel: $!\n";
binmode $channel;
fcntl($channel, 2, 1);                            # the command has none
# What lay there before belongs to the command: it may change it.
if (length $from) {
  system('cp', '-R', "$from/.", $folder) == 0 && system('find', $folder, '-mindepth', 1, '-exec', 'chmod', 'u+w', '{}', '+') == 0
    or die "what the image holds in $folder cannot be laid there anew\n";
}
system(@command) if @command;
sub note { print $channel pack('(N/a*)*', @_) }
sub walk {
  my ($path) = @_;
  opendir(my $dir, "$folder/$path") or return note($path, 'closed', '');
  for my $name (sort grep { !/^(?:\.\.?|__pycache__|\.pytest_cache)$/ } readdir $dir) {
    my $below = length $path ? "$path/$name" : $name;
    lstat "$folder/$below";
    if (-l _) { note($below, 'link', '') }
    elsif (-d _) { walk($below) }
    elsif (!-f _) { note($below, 'special', '') }
    elsif (open(my $in, '<:raw', "$folder/$below")) { local $/; note($below, 'file', <$in> // '') }
    else { note($below, 'closed', '') }
  }
}
walk('');
close $channel or die "the files cannot be told: $!\n";
