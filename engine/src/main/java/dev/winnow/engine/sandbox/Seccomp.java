package dev.winnow.engine.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The system calls that task code is refused: one table, two spellings. Numbers are those of x86_64.
///
/// A deny-list: what it leaves open ordinary programs may need, and namespaces, the user and the missing capabilities stand
/// behind it.
final class Seccomp {

  /// Namespaces and mounts, tracing, keys, bpf, io_uring, file handles, modules, clocks, memory policy of others.
  static final Map<String, Integer> DENIED = denied("""
      ptrace 101 syslog 103 uselib 134 ustat 136 sysfs 139 vhangup 153 modify_ldt 154 pivot_root 155 _sysctl 156 adjtimex 159
      chroot 161 acct 163 settimeofday 164 mount 165 umount2 166 swapon 167 swapoff 168 reboot 169 sethostname 170
      setdomainname 171 iopl 172 ioperm 173 init_module 175 delete_module 176 quotactl 179 nfsservctl 180 lookup_dcookie 212
      clock_settime 227 mbind 237 set_mempolicy 238 get_mempolicy 239 kexec_load 246 add_key 248 request_key 249 keyctl 250
      migrate_pages 256 unshare 272 move_pages 279 perf_event_open 298 fanotify_init 300 name_to_handle_at 303
      open_by_handle_at 304 clock_adjtime 305 setns 308 process_vm_readv 310 process_vm_writev 311 kcmp 312 finit_module 313
      kexec_file_load 320 bpf 321 userfaultfd 323 io_uring_setup 425 io_uring_enter 426 io_uring_register 427 open_tree 428
      move_mount 429 fsopen 430 fsconfig 431 fsmount 432 fspick 433 pidfd_getfd 438 process_madvise 440 mount_setattr 442
      quotactl_fd 443 open_tree_attr 467""");

  private static final int ALLOW = 0x7fff0000;
  private static final int KILL = 0x80000000;
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;
  private static final int CLONE = 56;
  private static final int CLONE3 = 435;
  private static final int IOCTL = 16;
  private static final int SOCKET = 41;
  private static final int NAMESPACES = 0x7e020000;
  private static final List<Integer> TERMINAL = List.of(0x5412, 0x541c);    // TIOCSTI, TIOCLINUX
  private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);      // unix, inet, inet6, netlink

  private Seccomp() {}

  /// For bubblewrap: a classic BPF program.
  static byte[] filter() {
    var program = new Program();
    program.line(0x20, 0, 0, 4);                          // the architecture
    program.line(0x15, 1, 0, 0xc000003e);
    program.line(0x06, 0, 0, KILL);
    program.line(0x20, 0, 0, 0);                          // the number; those of x32 would go around the table
    program.line(0x35, 0, 1, 0x40000000);
    program.line(0x06, 0, 0, KILL);
    program.refuse(CLONE3, ENOSYS);                       // its flags lie in memory; libc falls back to clone
    DENIED.values().forEach(number -> program.refuse(number, EPERM));
    program.line(0x15, 0, 4, CLONE);
    program.line(0x20, 0, 0, 16);
    program.line(0x45, 0, 1, NAMESPACES);
    program.line(0x06, 0, 0, errno(EPERM));
    program.line(0x06, 0, 0, ALLOW);
    program.line(0x15, 0, 5, IOCTL);
    program.line(0x20, 0, 0, 24);
    program.line(0x15, 1, 0, TERMINAL.get(0));
    program.line(0x15, 0, 1, TERMINAL.get(1));
    program.line(0x06, 0, 0, errno(EPERM));
    program.line(0x06, 0, 0, ALLOW);
    program.line(0x15, 0, FAMILIES.size() + 3, SOCKET);
    program.line(0x20, 0, 0, 16);
    for (var index = 0; index < FAMILIES.size(); index++) {
      var last = index == FAMILIES.size() - 1;
      program.line(0x15, FAMILIES.size() - 1 - index, last ? 1 : 0, FAMILIES.get(index));
    }
    program.line(0x06, 0, 0, ALLOW);
    program.line(0x06, 0, 0, errno(EAFNOSUPPORT));
    program.line(0x06, 0, 0, ALLOW);
    return program.bytes();
  }

  /// For Docker: the value of `--security-opt seccomp=`.
  static String profile() {
    var calls = new ArrayList<Map<String, Object>>();
    calls.add(call(List.copyOf(DENIED.keySet()), EPERM, List.of()));
    calls.add(call(List.of("clone3"), ENOSYS, List.of()));
    for (var bit = 0; bit < 31; bit++) {
      if ((NAMESPACES & 1 << bit) != 0) {
        calls.add(call(List.of("clone"), EPERM, List.of(Map.of("index", 0, "value", 1 << bit, "valueTwo", 1 << bit, "op", "SCMP_CMP_MASKED_EQ"))));
      }
    }
    for (var request : TERMINAL) {
      calls.add(call(List.of("ioctl"), EPERM, List.of(Map.of("index", 1, "value", 0xffffffffL, "valueTwo", request, "op", "SCMP_CMP_MASKED_EQ"))));
    }
    for (var family = 0; family < 64; family++) {
      if (!FAMILIES.contains(family)) {
        calls.add(call(List.of("socket"), EAFNOSUPPORT, List.of(Map.of("index", 0, "value", family, "op", "SCMP_CMP_EQ"))));
      }
    }
    calls.add(call(List.of("socket"), EAFNOSUPPORT, List.of(Map.of("index", 0, "value", 64, "op", "SCMP_CMP_GE"))));
    var profile = new LinkedHashMap<String, Object>();
    profile.put("defaultAction", "SCMP_ACT_ALLOW");
    profile.put("architectures", List.of("SCMP_ARCH_X86_64"));
    profile.put("syscalls", calls);
    return JsonMapper.shared().writeValueAsString(profile);
  }

  private static Map<String, Object> call(List<String> names, int errno, List<Map<String, Object>> conditions) {
    var call = new LinkedHashMap<String, Object>();
    call.put("names", names);
    call.put("action", "SCMP_ACT_ERRNO");
    call.put("errnoRet", errno);
    call.put("args", conditions);
    return call;
  }

  private static int errno(int number) {
    return 0x00050000 + number;
  }

  private static Map<String, Integer> denied(String table) {
    var denied = new LinkedHashMap<String, Integer>();
    var words = table.strip().split("\\s+");
    for (var index = 0; index < words.length; index += 2) {
      denied.put(words[index], Integer.valueOf(words[index + 1]));
    }
    return java.util.Collections.unmodifiableMap(denied);
  }

  /// Lines of `code, jump if true, jump if false, constant`.
  private static final class Program {

    private final ByteBuffer lines = ByteBuffer.allocate(4_096 * 8).order(ByteOrder.LITTLE_ENDIAN);

    void line(int code, int yes, int no, int constant) {
      lines.putShort((short) code).put((byte) yes).put((byte) no).putInt(constant);
    }

    void refuse(int number, int errno) {
      line(0x15, 0, 1, number);
      line(0x06, 0, 0, errno(errno));
    }

    byte[] bytes() {
      var bytes = new byte[lines.position()];
      lines.flip().get(bytes);
      return bytes;
    }
  }
}
