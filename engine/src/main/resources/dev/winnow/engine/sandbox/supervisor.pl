# The second half of the supervisor: a run, from its beginning to its answer. supervisor-tools.pl is the first.
# --- one run ------------------------------------------------------------------------------------------------------------
sub pipe_of_task {                                # owned by the task's uid, else it could not open /proc/self/fd/3
  my ($uid) = @_;
  local $> = $uid if $uid > 0;
  pipe(my $in, my $out) or die "no pipe: $!\n";
  return ($in, $out);
}
sub start_in_docker {
  my ($spec, $out, $channel) = @_;
  my $pid = fork() // die "cannot fork: $!\n";
  return $pid if $pid;
  POSIX::dup2(fileno $out, 1); POSIX::dup2(fileno $out, 2); POSIX::dup2(fileno $channel, 3);
  launch($spec);
}
sub start_bwrap {
  my ($spec, $out, $channel, $laid, $folders) = @_;
  my @line = ($MODE{bwrap}, qw(--unshare-all --unshare-user --disable-userns --die-with-parent --new-session --as-pid-1 --hostname sandbox
    --seccomp 4 --cap-drop ALL --clearenv --setenv PATH /usr/bin:/bin --ro-bind), $MODE{kit}, '/', qw(--proc /proc --dev /dev));
  push @line, '--ro-bind', $MODE{more}, '/opt/fetched' if length $MODE{more};
  push @line, '--bind', place($_), $INSIDE{$_} for @PLACES;
  push @line, qw(--remount-ro /dev);
  if ($MODE{uid} == 0) {                          # the caller's own uid: mount points, which nobody inside can rename or replace
    push @line, '--bind', outside($_), $_ for @$folders;
    push @line, '--ro-bind', outside($_->[0]), $_->[0] for @$laid;
  }
  push @line, '--chdir', '/', '--', '/usr/bin/perl', '-e', $LAUNCH . $INNER;
  pipe(my $spec_in, my $spec_out) && pipe(my $filter_in, my $filter_out) && pipe(my $status_in, my $status_out) or die "no pipe: $!\n";
  my $pid = fork() // die "cannot fork: $!\n";
  if ($pid == 0) {
    if ($MODE{cgroup}) { put("$_/cgroup.procs", $$) for sort keys %{ { map { $_ => 1 } values %{ $MODE{cgroup} } } } }
    open(my $log, '>&', \*STDERR);
    POSIX::dup2(fileno $spec_in, 0); POSIX::dup2(fileno $out, 1); POSIX::dup2(fileno $out, 2);
    POSIX::dup2(fileno $channel, 3); POSIX::dup2(fileno $filter_in, 4); POSIX::dup2(fileno $status_out, 5);
    syscall(436, 6, 0xffffffff, 0) == 0 or do { POSIX::close($_) for 6 .. 255 };
    prctl(38, 1);
    if ($MODE{uid} > 0) {
      syscall(116, 0, 0); syscall(119, $MODE{uid}, $MODE{uid}, $MODE{uid});
      syscall(117, $MODE{uid}, $MODE{uid}, $MODE{uid}) == 0 or POSIX::_exit(126);
    }
    %ENV = (PATH => '/usr/bin:/bin');
    { no warnings; exec { $line[0] } @line; }
    POSIX::_exit(126);
  }
  close $_ for $spec_in, $filter_in, $status_out;
  syswrite($filter_out, $MODE{filter});
  close $filter_out;
  for (my $at = 0; $at < length $spec;) { my $sent = syswrite($spec_out, $spec, 65536, $at); last unless defined $sent; $at += $sent }
  close $spec_out;
  return ($pid, $status_in);
}
sub watch {
  my ($folder, $cpu, $wall, $memory, $processes, $disk, $output, $channel, $ninputs, @rest) = @_;
  my @inputs;
  push @inputs, [splice @rest, 0, 3] for 1 .. $ninputs;
  my ($ncommand, @command) = @rest;
  $cpu /= 1000; $wall /= 1000;
  my ($laid, $folders) = lay(\@inputs);
  my ($oom, $refused) = counters();
  my $before = cpu();
  my ($out_read, $out) = pipe_of_task($MODE{uid});
  my ($channel_read, $channel_out) = pipe_of_task($MODE{uid});
  fcntl($_, 4, 2048 | fcntl($_, 3, 0)) for $out_read, $channel_read;
  my $own = $MODE{name} eq 'docker' ? $MODE{uid} : 0;
  my $nproc = $MODE{cgroup} ? 0 : $processes + 1;
  my $spec = pack('(N/a*)*', $own, POSIX::ceil($cpu * 1.25) + 2, $nproc, $folder, $ncommand, @command);
  my $begin = now();
  my ($main, $status_read) = $MODE{name} eq 'docker' ? start_in_docker($spec, $out, $channel_out)
                                                      : start_bwrap($spec, $out, $channel_out, $laid, $folders);
  close $out; close $channel_out;

  my %pipe = (OUTPUT => [$out_read, '', $output], CHANNEL => [$channel_read, '', $channel]);
  my (%excess, $status, $ended, $survivors);
  my $drain = sub {
    for my $name (keys %pipe) {
      my ($in, undef, $cap) = @{ $pipe{$name} };
      for (1 .. 64) {
        last if !$in;
        my $got = sysread($in, $pipe{$name}[1], 1 << 16, length $pipe{$name}[1]);
        last if !defined $got;
        if ($got == 0) { close $in; $pipe{$name}[0] = undef; last }
        if (length $pipe{$name}[1] > $cap) { $excess{$name} = 1; $pipe{$name}[1] = substr($pipe{$name}[1], 0, $cap); last }
      }
    }
  };
  my ($looked, $seen, $crowded) = (0, 0, 0);
  my $pause = 0.005;
  until (%excess) {
    $drain->();
    my $pid;
    while (($pid = waitpid(-1, 1)) > 0) { if ($pid == $main) { $status = $?; $ended = now() } }
    my $now = now();
    if (defined $status) {
      last if $MODE{name} ne 'docker';            # the namespace went with its process 1, which has waited
      $survivors = living();
      last if !$survivors || $now > $ended + 1; # helpers that are just ending are no survivors, on a busy machine too
      $pause = 0.002;
    }
    elsif ($now - $looked >= 0.015) {
      $looked = $now;
      my $live = $MODE{cgroup} ? undef : tree($main);
      my $used = cpu($live) - $before;
      $seen = $used if $used > $seen;                # what is killed takes its time with it where there is no cgroup
      $excess{CPU} = 1 if $used > $cpu;
      $excess{MEMORY} = 1 if (!$live ? $memory < $MODE{memory} : 1) && memory($live) > $memory + $disk;
      $crowded = 1 if $live && $live->{count} > $processes;
      for my $place (@PLACES) { my ($full, $used) = full(place($place)); $excess{DISK} = 1 if $full || $used > $disk }
    }
    $excess{WALL} = 1 if !defined $status && $now - $begin > $wall;
    last if %excess;
    my $bits = '';
    vec($bits, fileno($_), 1) = 1 for \*STDIN, $wake_in, grep { $_ } map { $_->[0] } values %pipe;
    if (select($bits, undef, undef, $pause) > 0) {
      finish() if vec($bits, fileno(STDIN), 1);   # Winnow is gone, or wants no more
      if (vec($bits, fileno($wake_in), 1)) { sysread($wake_in, my $ignored, 4096) }
    }
    $pause = 0.02 if $now - $begin > 0.1 && !defined $status;
  }
  $ended //= now();
  kill_all(defined $status && $MODE{name} ne 'docker' ? 0 : $main);
  $drain->() for 1 .. 4;
  $? = 0;
  if ($MODE{name} ne 'docker') {
    my $line = '';
    sysread($status_read, $line, 64) if defined $status;
    ($status, $survivors) = $line =~ /^(\d+) (\d)$/ ? ($1, $2) : (%excess ? 9 : undef, 0);
    if (!defined $status) {
      my ($now_oom) = counters();
      die "bubblewrap did not come to its end: " . substr($pipe{OUTPUT}[1], 0, 400) . "\n" if $now_oom == $oom;
      $status = 9;
    }
  }
  $status = 9 if !defined $status;
  my $used = cpu() - $before;
  $used = $seen if $seen > $used;
  my ($now_oom, $now_refused) = counters();
  $excess{CPU} = 1 if $used > $cpu;
  $excess{MEMORY} = 1 if $now_oom > $oom;
  $excess{PROCESSES} = 1 if $now_refused > $refused || $crowded;
  for my $place (@PLACES) { $excess{DISK} = 1 if (full(place($place)))[0] }
  my @changed = changed(\@inputs, $laid);
  my $signal = $status & 127;
  answer('done', $signal ? 128 + $signal : $status >> 8, $signal ? 1 : 0, int(1e6 * ($used > 0 ? $used : 0)), int(1e6 * ($ended - $begin)),
    join(' ', sort keys %excess), $survivors ? 1 : 0, scalar(@changed), @changed, $pipe{OUTPUT}[1], $pipe{CHANNEL}[1]);
}

# --- beginning and end --------------------------------------------------------------------------------------------------
sub make_cgroup {
  my %g;
  my $root = '/sys/fs/cgroup';
  if ($MODE{name} eq 'docker') {
    $MODE{v2} = -e "$root/cgroup.controllers";
    return { map { $_ => $MODE{v2} ? $root : $root . '/' . ($_ eq 'cpu' ? 'cpuacct' : $_) } qw(memory pids cpu) };
  }
  return undef if $> != 0 || $MODE{uid} == 0;
  $MODE{v2} = !-d "$root/memory";
  my $made = eval {
    for my $name (qw(memory pids cpu)) {
      my $parent = ($MODE{v2} ? $root : $root . '/' . ($name eq 'cpu' ? 'cpuacct' : $name)) . '/winnow';
      if (!-d $parent) { mkdir $parent or $!{EEXIST} or die "$parent: $!" }
      if ($MODE{v2}) { put("$_/cgroup.subtree_control", '+memory +pids +cpu') for $root, $parent }
      $g{$name} = "$parent/" . ($MODE{slot} =~ m{([^/]+)$})[0];
      if (!-d $g{$name}) { mkdir $g{$name} or die "$g{$name}: $!" }
    }
    put("$g{pids}/pids.max", $MODE{processes} + 2);   # bwrap and its process 1
    if ($MODE{v2}) { put("$g{memory}/memory.max", $MODE{hard}); put("$g{memory}/memory.swap.max", 0) if -e "$g{memory}/memory.swap.max" }
    else { put("$g{memory}/memory.limit_in_bytes", $MODE{hard}); put("$g{memory}/memory.memsw.limit_in_bytes", $MODE{hard}) if -e "$g{memory}/memory.memsw.limit_in_bytes" }
    1;
  };
  return \%g if $made;
  $MODE{why} = "no cgroup: $@";
  rmdir $_ for values %g;
  return undef;
}
sub begin {
  @MODE{qw(name kit slot uid memory processes disk filter bwrap more)} = @_;
  $_ = 0 + $_ for @MODE{qw(uid memory processes disk)};   # a string would be passed to a system call as a pointer
  $MODE{why} = '';
  my $disk = $MODE{disk};
  $MODE{hard} = $MODE{memory} + $disk + (1 << 24);
  $MODE{size} = { work => $disk, tmp => $disk, winnow => $disk, shm => $disk };
  my $inodes = 2000 + int($disk / 8192);
  $MODE{inodes} = { work => $inodes, tmp => $inodes, winnow => $inodes, shm => 1000 };
  # Sending SIGKILL to all is right for process 1 of a container, and for nobody else.
  die "the container's supervisor must be process 1\n" if $MODE{name} eq 'docker' && $$ != 1;
  if ($MODE{name} ne 'docker') {
    prctl(36, 1);                                 # orphans come here, with their CPU time
    my $caller = $>;
    my $group = $) + 0;
    if ($caller == 0 && $MODE{uid} == 0) { die "started as root, but without a uid to drop to\n" }
    if ($caller != 0) { $MODE{uid} = 0 }
    syscall(272, $caller == 0 ? 0x00020000 : 0x10020000) == 0 or die "cannot make a mount namespace: $!\n";
    if ($caller != 0) {
      put('/proc/self/setgroups', 'deny'); put('/proc/self/uid_map', "$caller $caller 1"); put('/proc/self/gid_map', "$group $group 1");
    }
    my ($none, $all) = ('none', '/');
    syscall(165, $none, $all, $none, 0x44000, 0) == 0 or die "cannot keep mounts to myself: $!\n";
    mkdir $MODE{slot}, 0755;
    -d $MODE{slot} or die "no folder $MODE{slot}\n";
  }
  $MODE{cgroup} = make_cgroup();
  clean();
  answer('ok', $MODE{cgroup} ? 'cgroup' : 'watchdog', $MODE{why});
}
sub finish {
  eval { kill_all(0) } if $MODE{name};
  if ($MODE{name} && $MODE{name} ne 'docker') {
    for my $place (@PLACES) { my $path = "$MODE{slot}/$place"; syscall(166, $path, 2); rmdir $path }
    rmdir $MODE{slot};
    if ($MODE{cgroup}) { for my $try (1 .. 50) { my @left = grep { -d $_ && !rmdir $_ } values %{ $MODE{cgroup} }; last unless @left; select(undef, undef, undef, 0.01) } }
  }
  POSIX::_exit(0);
}

# The descriptors that the task is given are kept out of our own use.
for (1 .. 8) { my $fd = POSIX::open('/dev/null', POSIX::O_RDWR()); if ($fd > 9) { POSIX::close($fd); last } }
pipe($wake_in, $wake_out) or die;
fcntl($_, 4, 2048 | fcntl($_, 3, 0)) for $wake_in, $wake_out;
$SIG{CHLD} = sub { local $!; syswrite($wake_out, 'x') };
$SIG{PIPE} = 'IGNORE';
$SIG{$_} = sub { finish() } for qw(TERM HUP);
# Ctrl-C reaches everybody at the terminal: whoever started this decides what ends, and in which order.
$SIG{INT} = sub { };
while (1) {
  my @field = unpack('(N/a*)*', receive(unpack('N', receive(4))));
  my $verb = shift @field;
  finish() if $verb eq 'quit';
  my $done = eval {
    if ($verb eq 'open') { begin(@field) }
    elsif ($unclean) { die "not fit for a run: $unclean" }
    else { watch(@field) }
    1;
  };
  if (!$done) { my $why = $@; $unclean ||= $why; answer('fault', $why); next }
  next if $verb eq 'open';
  eval { kill_all(0); clean(); 1 } or $unclean = $@;   # while Winnow reads the answer
}
