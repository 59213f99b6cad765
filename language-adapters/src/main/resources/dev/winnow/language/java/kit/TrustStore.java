import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

/// Makes a JDK trust store of a PEM bundle: the JDK reads no other.
class TrustStore {

  public static void main(String[] arguments) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var number = 0;
    try (var bundle = new FileInputStream(arguments[0])) {
      for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(bundle)) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
    }
    try (var file = new FileOutputStream(arguments[1])) {
      store.store(file, "changeit".toCharArray());
    }
    System.out.println(number + " certificates");
  }
}
