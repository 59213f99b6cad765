# Tries, from inside, to break one property of the sandbox; exit 0: it held. What was seen goes to standard output.
use strict;
use warnings;
use Socket;
my ($what, @about) = @ARGV;
my @broken;
sub broken { push @broken, @_ }
sub errno { return $! ? "$!" : 'done' }
sub status { open(my $in, '<', '/proc/self/status') or return ''; my ($line) = grep { /^$_[0]:/ } <$in>; my @word = split ' ', defined $line ? $line : ''; return $word[1] // '' }
sub refused { my ($name, @call) = @_; $! = 0; my $result = syscall($call[0], map { $_ } @call[1 .. $#call]); broken("$name allowed") if $result >= 0 }
sub put { my ($file, $text) = @_; open(my $out, '>', $file) or return 0; return print {$out} $text // 'x' }

my %probe = (
  user => sub {
    print "uid $< $>, gid $(, capabilities ", join(' ', map { status($_) } qw(CapInh CapPrm CapEff CapAmb)), ', NoNewPrivs ', status('NoNewPrivs'), ', Seccomp ', status('Seccomp');
    broken('uid 0') if $< == 0 || $> == 0;
    for (qw(CapInh CapPrm CapEff CapAmb)) { broken($_) if status($_) !~ /^0+$/ }
    broken('new privileges') if status('NoNewPrivs') ne '1';
    broken('no seccomp') if status('Seccomp') ne '2';
    refused('setuid 0', 105, 0);
    refused('setresuid 0', 117, 0, 0, 0);
    refused('setgroups', 116, 0, 0);
  },
  network => sub {
    open(my $in, '<', '/proc/net/dev'); my @cards = map { /^\s*(\S+):/ ? $1 : () } <$in>;
    print 'cards: ', join(' ', @cards);
    broken('cards') if grep { $_ ne 'lo' } @cards;
    for my $address ("127.0.0.1:$about[0]", '1.1.1.1:53', '169.254.169.254:80', '172.17.0.1:2375') {
      my ($host, $port) = split /:/, $address;
      socket(my $socket, PF_INET, SOCK_STREAM, 0) or next;
      local $SIG{ALRM} = sub { die };
      alarm 2;
      broken("connected to $address") if eval { connect($socket, sockaddr_in($port, inet_aton($host))) };
      alarm 0;
    }
    for (['raw', 2, 3, 1], ['packet', 17, 3, 0], ['alg', 38, 5, 0], ['vsock', 40, 1, 0]) { refused("socket $_->[0]", 41, @$_[1 .. 3]) }
  },
  host => sub {
    my @places = map { ($_, "/proc/1/root$_", "/proc/self/root/../../..$_") } @about, qw(/var/run/docker.sock /run/docker.sock /run/containerd/containerd.sock);
    for (@places) { broken("$_ is there") if -e $_ }
    for (qw(/proc/kcore /proc/sys/kernel/core_pattern /proc/sysrq-trigger /dev/mem /dev/kmsg /dev/vda /dev/sda)) { broken("$_ is open") if open(my $in, '+<', $_) }
    print scalar(@places), ' places looked at';
  },
  readonly => sub {
    my @folders = qw(/ /etc /usr /usr/bin /opt /var /var/tmp /home /root /run /dev /lib);
    for (@folders) { broken("wrote to $_") if put("$_/winnow-probe") }
    for (qw(/work /winnow /tmp /dev/shm)) { broken("cannot write to $_: " . errno()) unless put("$_/mine") }
    broken('cannot execute in /tmp') unless put('/tmp/run', "#!/bin/sh\nexit 7\n") && chmod(0700, '/tmp/run') && system('/tmp/run') >> 8 == 7;
    print scalar(@folders), ' folders tried';
  },
  nested => sub {
    refused("unshare $_->[0]", 272, $_->[1]) for ['mount', 0x20000], ['user', 0x10000000], ['net', 0x40000000], ['pid', 0x20000000], ['ipc', 0x08000000];
    refused('setns', 308, 0, 0);
    refused('chroot', 161, my $path = '/tmp');
    my ($none, $tmp) = ('none', '/tmp');
    refused('mount', 165, $none, $tmp, $none, 0, 0);
    refused('umount', 166, $tmp, 2);
    for my $flag (0x10000000, 0x40000000, 0x20000) {
      my $pid = syscall(56, $flag | 17, 0, 0, 0, 0);
      if ($pid == 0) { syscall(231, 0) }
      broken(sprintf 'clone %x', $flag) if $pid > 0;
    }
    my $arguments = pack('Q11', 0x10000000, (0) x 3, 17, (0) x 6);
    my $pid = syscall(435, $arguments, 88);
    if ($pid == 0) { syscall(231, 0) }
    broken('clone3') if $pid > 0;
    print 'unshare, setns, chroot, mount, clone, clone3 refused';
  },
  calls => sub {
    my $block = "\0" x 128;
    refused('io_uring_setup', 425, 4, $block);
    refused('bpf', 321, 0, $block, 72);
    refused('perf_event_open', 298, $block, 0, -1, -1, 0);
    refused('userfaultfd', 323, 0);
    refused('add_key', 248, my $type = 'user', my $name = 'x', my $value = 'y', 1, -3);
    refused('keyctl', 250, 0, -3, 0);
    refused('ptrace', 101, 16, getppid(), 0, 0);
    refused('process_vm_writev', 311, getppid(), $block, 1, $block, 1, 0);
    refused('open_by_handle_at', 304, -100, $block, 0);
    refused('TIOCSTI', 16, 0, 0x5412, $block);
    print 'io_uring, bpf, perf, userfaultfd, keys, ptrace, process_vm, handles refused';
  },
  inputs => sub {
    my $file = '/work/inputs/deep/input';
    my ($text, $times) = ('forged', pack('q4', 1, 0, 1, 0));
    broken('write') if put($file);
    broken('append') if open(my $out, '>>', $file);
    broken('chmod') if chmod 0777, $file;
    broken('unlink') if unlink $file;
    put('/work/forged');
    broken('rename over') if rename '/work/forged', $file;
    broken('rename away') if rename $file, '/work/away';
    broken('rename folder') if rename '/work/inputs/deep', '/work/inputs/gone';
    broken('rename parent') if rename '/work/inputs', '/work/gone';
    broken('hard link') if link $file, '/work/linked';
    broken('symlink over') if symlink '/work/forged', $file;
    broken('truncate') if truncate $file, 0;
    broken('utime') if utime 1, 1, $file;
    broken('rmdir') if rmdir '/work/inputs/deep';
    my $attribute = 'user.x';
    refused('xattr', 188, $file, $attribute, $text, 6, 0);
    broken('cannot write beside') unless put('/work/inputs/deep/mine') && put('/work/mine') && put('/winnow/mine');
    open(my $in, '<', $file); my $now = <$in>;
    broken("reads $now") if $now ne 'as it was laid';
    print '14 ways refused, files beside allowed';
  },
  supervisor => sub {
    kill 'STOP', 1, getppid();
    kill 'KILL', 1, getppid();
    for my $pid (1, getppid()) {
      next if $pid == $$;
      for my $file (qw(mem environ fd/0 fd/1 root/etc/passwd)) { broken("/proc/$pid/$file is open") if open(my $in, ($file eq 'mem' ? '+<' : '<'), "/proc/$pid/$file") }
    }
    syscall(62, -1, 0);
    print 'process 1 stands';
  },
  descriptors => sub {
    opendir(my $dir, '/proc/self/fd'); my @open = sort grep { /^\d+$/ && $_ > 3 && -e "/proc/self/fd/$_" } readdir $dir;
    closedir $dir;
    # perl reads this file through one descriptor, and the folder through one more
    broken("open: @open") if @open > 2;
    broken('cannot open /proc/self/fd/3: ' . errno()) unless put('/proc/self/fd/3', 'by path');
    broken('standard input is open') if defined(my $line = <STDIN>);
    my @names = sort keys %ENV;
    broken("environment: @names") if "@names" ne 'PATH';
    open(my $limits, '<', '/proc/self/limits'); my ($core) = grep { /core/ } <$limits>;
    broken('core dumps') if $core !~ /\s0\s+0\s/;
    print "0 to 3, and @names";
  },
  leave => sub {
    for my $place (qw(/work /winnow /tmp /dev/shm)) {
      put("$place/left");
      mkdir "$place/shut"; put("$place/shut/in"); chmod 0000, "$place/shut";
      chdir $place; for (1 .. 400) { my $name = 'd' x 200; mkdir $name; chdir $name }
    }
    syscall(29, 0x77, 4096, 01666);
    syscall(64, 0x77, 1, 01666);
    syscall(68, 0x77, 01666);
    if (fork() == 0) {
      syscall(112);
      exit if fork();
      $SIG{$_} = 'IGNORE' for qw(TERM INT HUP QUIT USR1 USR2 PIPE ALRM CONT TSTP CHLD);
      close $_ for \*STDIN, \*STDOUT, \*STDERR;
      syscall(3, 3);
      $0 = 'winnow-left';
      while (1) { put('/tmp/alive'); select(undef, undef, undef, 0.01) }
    }
    select(undef, undef, undef, 0.1);
    print 'left a process that ignores signals, files, folders without mode and IPC';
  },
  find => sub {
    for my $place (qw(/work /winnow /tmp /dev/shm)) {
      opendir(my $dir, $place); my @left = grep { !/^\.\.?$/ && "$place/$_" ne '/winnow/probe.pl' } readdir $dir;
      broken("$place: @left") if @left;
    }
    opendir(my $proc, '/proc');
    for my $pid (grep { /^\d+$/ && $_ != $$ && $_ != 1 } readdir $proc) { open(my $in, '<', "/proc/$pid/cmdline") or next; my $line = <$in> // ''; broken("process $pid $line") if $pid != getppid() }
    broken('shared memory') if syscall(29, 0x77, 0, 0) >= 0;
    broken('semaphore') if syscall(64, 0x77, 0, 0) >= 0;
    broken('message queue') if syscall(68, 0x77, 0) >= 0;
    print 'nothing found';
  },
  memory => sub { my @kept; for (1 .. $about[0]) { push @kept, 'x' x (1 << 20) } print 'got all'; broken('no limit') },
  processes => sub {
    my $forked = 0;
    for (1 .. 5000) { my $pid = fork(); last if !defined $pid; if ($pid == 0) { sleep 100; exit } $forked++ }
    print "$forked processes";
    broken('more than allowed') if $forked >= $about[0];
  },
  bomb => sub { while (1) { fork(); } },
  disk => sub {
    my ($place, $most) = @about;
    my $bytes = 0;
    open(my $out, '>', "$place/fill") or broken("cannot write to $place");
    my $block = 'x' x (1 << 20);
    while ($bytes <= 4 * $most) { my $wrote = syswrite($out, $block); last unless $wrote; $bytes += $wrote }
    print "$bytes bytes in $place";
    broken('more than allowed') if $bytes > $most;
  },
  inodes => sub {
    my ($place, $most) = @about;
    my $made = 0;
    $made++ while $made <= $most && open(my $out, '>', "$place/i$made");
    print "$made files in $place";
    broken('more than allowed') if $made >= $most;
  },
  output => sub { my $block = "flood\n" x 2000; while (1) { syswrite(STDOUT, $block) } },
  channel => sub { open(my $out, '>&=', 3); my $block = "flood\n" x 2000; while (1) { syswrite($out, $block) } },
  cpu => sub { if (fork() == 0) { fork(); 1 while 1 } 1 while 1 },
  wall => sub { kill 'STOP', $$; sleep 1000 },
  nothing => sub { print 'ran' },
);
$probe{$what} or die "no probe $what\n";
$| = 1;
$probe{$what}->();
print "; BROKEN: ", join(', ', @broken) if @broken;
exit(@broken ? 1 : 0);
