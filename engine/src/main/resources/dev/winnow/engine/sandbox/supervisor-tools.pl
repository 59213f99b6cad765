# Starts, limits, reads and wipes after task code. One file for both sandboxes: in Docker it is process 1 of the container,
# for bubblewrap it runs outside the namespaces and starts one bwrap a run. Only perl-base is needed. x86_64 only.
#
# It speaks only when asked: a frame is a length and fields, each with its own length (see Supervisor.java).
use strict;
use warnings;
use POSIX ();

$^F = 2;
binmode STDIN;
binmode STDOUT;
my %MODE;             # what the first frame says
my @PLACES = qw(work winnow tmp shm);
my %INSIDE = (work => '/work', winnow => '/winnow', tmp => '/tmp', shm => '/dev/shm');
my ($wake_in, $wake_out);
my $unclean = '';     # why no further run may start here

# What runs in the process that becomes the task. The text is also sent into namespaces, where nothing of this file is; it
# does without modules there, which would cost more than all the rest.
my $LAUNCH = <<'END';
sub prctl { return syscall(157, 0 + $_[0], 0 + $_[1], 0, 0, 0) }
sub rlimit { syscall(160, 0 + $_[0], pack('QQ', $_[1], $_[1])) }
sub launch {
  my ($spec) = @_;
  my ($uid, $cpu, $processes, $folder, $ncommand, @rest) = unpack('(N/a*)*', $spec);
  my @command = splice(@rest, 0, $ncommand);
  syscall(112);
  open(STDIN, '<', '/dev/null');
  umask 022;
  rlimit(0, $cpu);
  rlimit(4, 0);
  rlimit(7, 1024);
  rlimit(6, $processes) if $processes > 0;
  prctl(38, 1);
  if ($uid > 0) {
    syscall(116, 0, 0) == 0 && syscall(119, 0 + $uid, 0 + $uid, 0 + $uid) == 0 && syscall(117, 0 + $uid, 0 + $uid, 0 + $uid) == 0
      or syscall(231, 126);
  }
  syscall(436, 4, 0xffffffff, 0) == 0 or do { syscall(3, 0 + $_) for 4 .. 255 };
  %ENV = @rest;
  chdir($folder) or do { syswrite(STDERR, "winnow: no folder $folder\n"); syscall(231, 127) };
  { no warnings; exec { $command[0] } @command; }
  syswrite(STDERR, "winnow: cannot start $command[0]: $!\n");
  syscall(231, 127);
}
END

# Process 1 of a bubblewrap namespace. It has the task's uid, so it makes itself undumpable: nobody inside reads or writes it.
my $INNER = <<'END';
prctl(4, 0);
my ($spec, $part) = ('', '');
$spec .= $part while sysread(STDIN, $part, 65536);
my $main = fork();
launch($spec) if $main == 0;
syscall(3, 0 + $_) for 1, 2, 3;
my $status = -1;
while ($status < 0) {
  my $pid = waitpid(-1, 0);
  $status = $? if $pid == $main;
}
my $survivors = 0;
for my $try (1 .. 200) {
  1 while waitpid(-1, 1) > 0;
  $survivors = kill(0, -1) ? 1 : 0;
  last unless $survivors;
  select(undef, undef, undef, 0.005);
}
open(my $answer, '>&=', 5);
syswrite($answer, "$status $survivors\n");
syscall(231, 0);
END

eval "$LAUNCH; 1" or die $@;

sub now { my $time = pack('qq', 0, 0); syscall(228, 1, $time); my ($s, $ns) = unpack('qq', $time); return $s + $ns / 1e9 }
sub rusage { my $u = "\0" x 144; syscall(98, 0 + $_[0], $u); my @t = unpack('q4', $u); return $t[0] + $t[2] + ($t[1] + $t[3]) / 1e6 }
sub text { my ($file) = @_; open(my $in, '<', $file) or return ''; local $/; my $text = <$in>; return defined $text ? $text : '' }
sub put { my ($file, $text) = @_; open(my $out, '>', $file) or die "cannot open $file: $!\n"; syswrite($out, $text) // die "cannot write $file: $!\n" }
sub full { my ($path) = @_; my $s = "\0" x 120; return (0, 0, 0) if syscall(137, $path, $s) != 0;
  my (undef, $size, $blocks, $free, undef, $files, $ffree) = unpack('q7', $s);
  return ($blocks > 0 && $free <= 0 || $files > 0 && $ffree <= 0 ? 1 : 0, ($blocks - $free) * $size) }
sub outside { my ($path) = @_;     # where a path of the sandbox lies for us
  return $path if $MODE{name} eq 'docker';
  return $path =~ m{^/(work|winnow)(/.*)?$} ? "$MODE{slot}/$1" . (defined $2 ? $2 : '') : die "not a place: $path\n" }
sub place { return $MODE{name} eq 'docker' ? $INSIDE{$_[0]} : "$MODE{slot}/$_[0]" }

# --- frames -------------------------------------------------------------------------------------------------------------
sub receive {
  my ($wanted) = @_;
  my $bytes = '';
  while (length($bytes) < $wanted) {
    my $got = sysread(STDIN, $bytes, $wanted - length($bytes), length($bytes));
    next if !defined $got && $!{EINTR};
    finish() unless $got;
  }
  return $bytes;
}
sub answer {
  my $length = 0;
  $length += 4 + length $_ for @_;
  my $small = pack('N', $length);
  for my $field (@_) {                            # megabytes are not copied: in a container what we hold is held beside the task
    $small .= pack('N', length $field);
    if (length $field < 4096) { $small .= $field; next }
    send_all($small);
    send_all($field);
    $small = '';
  }
  send_all($small);
}
sub send_all {
  for (my $at = 0; $at < length $_[0];) {
    my $sent = syswrite(STDOUT, $_[0], 65536, $at);
    next if !defined $sent && $!{EINTR};
    finish() unless defined $sent;
    $at += $sent;
  }
}

# --- places -------------------------------------------------------------------------------------------------------------
sub mount_places {
  for my $place (@PLACES) {
    my $path = "$MODE{slot}/$place";
    mkdir $path, 0755;
    syscall(166, $path, 2);                       # what lies there from the last run goes with its mount
    my $options = "size=$MODE{size}{$place},nr_inodes=$MODE{inodes}{$place},mode=1777";
    my ($type, $flags) = ('tmpfs', 6);            # nosuid, nodev
    syscall(165, $type, $path, $type, $flags, $options) == 0 or die "cannot mount a tmpfs at $path: $!\n";
  }
}
# Not rm -rf: a folder with mode 000, or one 3,000 levels deep, stops it.
sub wipe {
  no warnings 'recursion';
  opendir(my $dir, '.') or return;
  my @names = grep { $_ ne '.' && $_ ne '..' } readdir $dir;
  closedir $dir;
  for my $name (@names) {
    my @stat = lstat $name or next;
    if (($stat[2] & 0170000) != 0040000) { unlink $name; next }
    next if rmdir $name;
    chmod 0700, $name;
    next unless chdir $name;
    wipe();
    chdir '..' or POSIX::_exit(1);
    rmdir $name;
  }
}
sub clean {
  if ($MODE{name} ne 'docker') { mount_places(); return }
  my $pid = fork();
  if ($pid == 0) {                                # as the task: root without capabilities cannot remove all it can make
    syscall(116, 0, 0); syscall(119, $MODE{uid}, $MODE{uid}, $MODE{uid});
    syscall(117, $MODE{uid}, $MODE{uid}, $MODE{uid}) == 0 or POSIX::_exit(1);
    for my $place (@PLACES) { chdir(place($place)) and wipe() }
    POSIX::_exit(0);
  }
  waitpid($pid, 0);
  for my $place (@PLACES) {
    chdir(place($place)) or die "no place $place\n";
    wipe();
    opendir(my $dir, '.') or die "cannot read $place: $!\n";
    my @left = grep { $_ ne '.' && $_ ne '..' } readdir $dir;
    die "cannot wipe $place: " . scalar(@left) . " left\n" if @left;
  }
  chdir '/';
}
# Every folder on the way is root's and sticky: the task may write beside an input, never replace it.
sub lay {
  my ($inputs) = @_;
  my (%folders, @laid);
  umask 0;
  for my $input (@$inputs) {
    my ($path, $executable, undef) = @$input;
    my @parts = split m{/}, $path;
    for my $end (2 .. $#parts - 1) {
      my $folder = join '/', @parts[0 .. $end];
      next if $folders{$folder}++;
      my $at = outside($folder);
      -d $at or mkdir($at, 01777) or die "cannot make $folder: $!\n";
      chmod 01777, $at;
    }
    my $at = outside($path);
    sysopen(my $out, $at, POSIX::O_WRONLY() | POSIX::O_CREAT() | POSIX::O_EXCL(), $executable ? 0555 : 0444) or die "cannot make $path: $!\n";
    for (my $done = 0; $done < length $input->[2];) {
      my $wrote = syswrite($out, $input->[2], length($input->[2]) - $done, $done) // die "cannot write $path: $!\n";
      $done += $wrote;
    }
    my @stat = stat $out;
    push @laid, [$path, join(' ', @stat[0, 1, 2, 4, 5, 7])];
  }
  umask 022;
  return (\@laid, [sort keys %folders]);
}
sub changed {
  my ($inputs, $laid) = @_;
  my @changed;
  for my $index (0 .. $#$laid) {
    my ($path, $known) = @{ $laid->[$index] };
    my @stat = lstat outside($path);
    my $same = @stat && join(' ', @stat[0, 1, 2, 4, 5, 7]) eq $known && text(outside($path)) eq $inputs->[$index][2];
    push @changed, $path unless $same;
  }
  return @changed;
}

# --- counters -----------------------------------------------------------------------------------------------------------
sub counter { my ($file, $name) = @_; my $text = text($file); return $text =~ /^\Q$name\E (\d+)/m ? $1 : 0 }
sub counters {
  my $g = $MODE{cgroup} or return (0, 0);
  return $MODE{v2} ? (counter("$g->{memory}/memory.events", 'oom_kill'), counter("$g->{pids}/pids.events", 'max'))
                   : (counter("$g->{memory}/memory.oom_control", 'oom_kill'), counter("$g->{pids}/pids.events", 'max'));
}
sub cpu {                                         # of everything ever run here, in seconds
  my ($live) = @_;
  my $g = $MODE{cgroup};
  if (!$g) { return rusage(-1) + ($live ? $live->{cpu} : 0) }
  my $all = $MODE{v2} ? counter("$g->{cpu}/cpu.stat", 'usage_usec') / 1e6 : (text("$g->{cpu}/cpuacct.usage") || 0) / 1e9;
  return $MODE{name} eq 'docker' ? $all - rusage(0) : $all;
}
sub memory {                                      # what processes and files hold now; not the page cache
  my ($live) = @_;
  my $g = $MODE{cgroup};
  if ($g) {
    my $stat = "$g->{memory}/memory.stat";
    my $all = $MODE{v2} ? counter($stat, 'anon') + counter($stat, 'shmem') : counter($stat, 'total_rss') + counter($stat, 'total_shmem');
    # A container holds its supervisor too, and that holds what the task wrote.
    my $own = $MODE{name} eq 'docker' && text('/proc/self/status') =~ /^RssAnon:\s+(\d+)/m ? 1024 * $1 : 0;
    return $all - $own;
  }
  my $files = 0;
  $files += (full(place($_)))[1] for @PLACES;
  return $live->{memory} + $files;
}
# Without a cgroup: the tree below a process, by looking. A lower bound, which docs/sandbox.md says.
sub tree {
  my ($root) = @_;
  my (%children, %seen);
  opendir(my $proc, '/proc') or return { cpu => 0, memory => 0, count => 0 };
  for my $pid (grep { /^\d+$/ } readdir $proc) {
    my $stat = text("/proc/$pid/stat");
    $stat =~ s/^.*\)//s or next;
    my @field = split ' ', $stat;
    push @{ $children{$field[1]} }, [$pid, @field];
  }
  my ($cpu, $resident, $count, @todo) = (0, 0, 0, $root);
  my @pids;
  while (@todo) {
    for my $child (@{ $children{ shift @todo } || [] }) {
      my ($pid, @field) = @$child;
      next if $seen{$pid}++;
      push @todo, $pid;
      push @pids, $pid;
      $count += $field[17] if $field[0] ne 'Z';
      $cpu += ($field[11] + $field[12] + $field[13] + $field[14]) / 100;
      $resident += $field[21] * 4096;
    }
  }
  if ($resident > $MODE{memory}) {                # shared pages count once
    $resident = 0;
    for my $pid (@pids) { $resident += 1024 * $1 if text("/proc/$pid/smaps_rollup") =~ /^Pss:\s+(\d+)/m }
  }
  return { cpu => $cpu, memory => $resident, count => $count };
}

# --- killing ------------------------------------------------------------------------------------------------------------
sub living {
  opendir(my $proc, '/proc') or return 0;
  for my $pid (grep { /^\d+$/ && $_ != $$ } readdir $proc) { return 1 if text("/proc/$pid/stat") =~ /\) [^ZX]/ }
  return 0;
}
sub kill_all {
  my ($bwrap) = @_;
  my $until = now() + 20;
  while (1) {
    if ($MODE{name} eq 'docker') { kill 'KILL', -1 }
    else {
      kill 'KILL', $bwrap if $bwrap;
      if ($MODE{cgroup}) { kill 'KILL', $_ for grep { $_ } split /\s+/, text("$MODE{cgroup}{pids}/cgroup.procs") }
    }
    my $pid;
    do { $pid = waitpid(-1, 1) } while $pid > 0;
    last if $pid < 0 && ($MODE{name} ne 'docker' || !living());
    die "processes cannot be killed\n" if now() > $until;
    select(undef, undef, undef, 0.002);
  }
}
